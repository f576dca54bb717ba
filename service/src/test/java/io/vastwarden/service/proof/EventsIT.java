package io.vastwarden.service.proof;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Following a plan, with the service as it is shipped: the JAR, or the executable. */
@QuarkusIntegrationTest
@WithTestResource(SandboxResource.class)
class EventsIT extends EventsTest {}
