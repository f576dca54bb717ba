package io.vastwarden.deploy;

import java.util.Set;

/** Services for which there is an implementation, and which nothing looks up in a native executable that runs. */
final class NotNeeded {

    static final Set<String> SERVICES = Set.of(
            // Looked up while the executable is built, when Quarkus initialises the classes that look: what they
            // found is in it.
            "io.micrometer.context.ThreadLocalAccessor",
            "io.quarkus.arc.ComponentsProvider",
            "io.smallrye.config.ConfigSourceFactory",
            "io.smallrye.config.SmallRyeConfigFactory",
            "io.smallrye.faulttolerance.core.invocation.AsyncSupport",
            "io.smallrye.mutiny.infrastructure.CallbackDecorator",
            "io.smallrye.reactive.converters.ReactiveTypeConverter",
            "java.lang.System$LoggerFinder",
            "java.util.logging.LogManager",
            "org.eclipse.microprofile.context.spi.ContextManagerExtension",
            "org.eclipse.microprofile.context.spi.ContextManagerProvider",
            "org.eclipse.microprofile.context.spi.ThreadContextProvider",
            "org.eclipse.microprofile.health.spi.HealthCheckResponseProvider",
            "org.jboss.logmanager.ConfiguratorFactory",
            "org.jboss.resteasy.reactive.client.spi.ClientContextResolver",
            "org.slf4j.spi.SLF4JServiceProvider",
            // Done by Quarkus in another way: its extensions name the implementation themselves.
            "io.agroal.api.AgroalDataSourceProvider",
            "io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider",
            "io.quarkus.datasource.runtime.DatabaseSchemaProvider",
            "io.quarkus.restclient.config.RestClientBuilderFactory",
            "io.quarkus.value.registry.RuntimeInfoProvider",
            "jakarta.el.ExpressionFactory",
            "jakarta.enterprise.inject.spi.Extension",
            "org.eclipse.microprofile.rest.client.spi.RestClientBuilderListener",
            "org.jboss.resteasy.spi.concurrent.ThreadContext",
            // Jackson's modules and formats: no ObjectMapper of Warden's looks for any.
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.core.ObjectCodec",
            "com.fasterxml.jackson.databind.Module",
            // For what Warden does not do: traces over gRPC, Vert.x from a command line or with passwords of its
            // own, Kubernetes bindings, commons-logging.
            "io.grpc.LoadBalancerProvider",
            "io.grpc.ManagedChannelProvider",
            "io.grpc.NameResolverProvider",
            "io.grpc.ServerProvider",
            "io.quarkus.kubernetes.service.binding.runtime.ServiceBindingConverter",
            "io.vertx.codegen.GeneratorLoader",
            "io.vertx.core.spi.launcher.CommandFactory",
            "io.vertx.ext.auth.HashingAlgorithm",
            "org.apache.commons.logging.LogFactory",
            // For development and tests.
            "io.quarkus.dev.spi.HotReplacementSetup",
            "io.quarkus.runtime.logging.LogFilterFactory",
            "io.quarkus.runtime.test.TestHttpEndpointProvider",
            "io.quarkus.runtime.test.TestScopeSetup",
            "reactor.blockhound.integration.BlockHoundIntegration");

    private NotNeeded() {}
}
