package io.vastwarden.service.proof;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Plans from the request to the last outcome, with the service as it is shipped: the JAR, or the executable. */
@QuarkusIntegrationTest
@WithTestResource(SandboxResource.class)
class LifeIT extends LifeTest {}
