package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The description of the API as a browser shows it, which runs only what the page's policy allows. */
class SwaggerUiIT {

    @Test
    void it_lists_the_operations_and_the_browser_complains_of_nothing() throws Exception {
        assumeTrue(
                Browser.installed(),
                "No Chromium here, so the page is not looked at: install chromium and chromium-driver, Debian's"
                        + " packages.");
        try (Stage stage = Stage.notStarted(Map.of(), Map.of())) {
            stage.service.start().awaitReady();
            try (Browser browser = Browser.open(stage.service.url() + "/q/swagger-ui/")) {
                browser.find(".title", "Warden");
                browser.find(".opblock-summary-path", "approval");

                assertThat(browser.complaints()).isEmpty();
            }
        }
    }
}
