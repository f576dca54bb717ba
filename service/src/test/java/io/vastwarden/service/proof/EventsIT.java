package io.vastwarden.service.proof;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** Following a plan, with the service as it is shipped: the JAR, or the executable. */
@QuarkusIntegrationTest
@WithTestResource(SandboxResource.class)
@Tag("all")
class EventsIT extends EventsTest {}
