package io.vastwarden.bot.health;

import io.vastwarden.bot.service.ServiceRefusal;
import io.vastwarden.bot.service.ServiceSettings;
import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.Me;
import io.vastwarden.core.api.WardenApi;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ResponseProcessingException;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without the service the bot can do nothing, and without {@code delegate} nothing for anybody. */
@Readiness
@ApplicationScoped
class ServiceAnswers implements HealthCheck {

    private static final String CHECK = "service";

    private final WardenApi warden;
    private final ServiceSettings settings;

    ServiceAnswers(WardenApi warden, ServiceSettings settings) {
        this.warden = warden;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Me me = warden.me(null);
            return me.grants().contains(Grant.DELEGATE)
                    ? HealthCheckResponse.named(CHECK)
                            .up()
                            .withData("at", settings.url())
                            .withData("as", me.name())
                            .build()
                    : down("the service knows this bot as " + me.name()
                            + ", without the grant delegate; give WARDEN_TOKEN the token of a caller that has it");
        } catch (ServiceRefusal e) {
            return down(trouble(e.problem().status()));
        } catch (ResponseProcessingException | WebApplicationException e) {
            return down("what answers there is not Warden's service; set WARDEN_URL");
        } catch (ProcessingException | VertxException e) {
            return down(
                    e.getCause() instanceof SSLException
                            ? "the service's certificate is not trusted; set WARDEN_CA_FILE to that of who signed it, and"
                                    + " WARDEN_URL to a name that is in it"
                            : "the service does not answer; start it, or set WARDEN_URL");
        }
    }

    private static String trouble(int status) {
        if (status == 401) {
            return "the service does not take WARDEN_TOKEN; it was revoked or belongs to another Warden";
        }
        return "the service answers with status " + status;
    }

    private HealthCheckResponse down(String because) {
        return HealthCheckResponse.named(CHECK)
                .down()
                .withData("at", settings.url())
                .withData("because", because)
                .build();
    }
}
