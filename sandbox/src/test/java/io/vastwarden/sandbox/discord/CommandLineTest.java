package io.vastwarden.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private final DiscordStandIn discord = DiscordStandIn.start(DiscordSettings.onFreePort());
    private final RawBot bot = new RawBot(discord);
    private final Member alice = discord.alice();

    @BeforeEach
    void register() {
        bot.register("""
                [{"name":"destroy","description":"d","options":[
                   {"type":3,"name":"instance","description":"i","required":true},
                   {"type":4,"name":"count","description":"c"},
                   {"type":5,"name":"all","description":"a"},
                   {"type":6,"name":"who","description":"w"},
                   {"type":3,"name":"status","description":"s","choices":[{"name":"Running","value":"running"}]}]},
                 {"name":"secret","description":"s","default_member_permissions":"0"}]""");
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
    }

    private CommandLine read(String typed) {
        return CommandLine.read(typed, alice.commands().getFirst());
    }

    @Test
    void a_value_goes_on_until_the_next_option() {
        assertThat(read("/destroy instance:train: llama 7b count:3").values())
                .containsExactly(entry("instance", "train: llama 7b"), entry("count", "3"));
    }

    @Test
    void text_that_belongs_to_no_option_is_not_sent() {
        assertThatThrownBy(() -> read("/destroy 4242")).hasMessageContaining("no option for \"4242\"");
    }

    @Test
    void the_client_keeps_back_what_discords_client_would() {
        assertThatThrownBy(() -> alice.types("destroy")).hasMessageContaining("slash");
        assertThatThrownBy(() -> alice.types("/nothing")).hasMessageContaining("no command /nothing");
        assertThatThrownBy(() -> alice.types("/secret")).hasMessageContaining("no command /secret");
        assertThatThrownBy(() -> alice.types("/destroy")).hasMessageContaining("needs instance");
        assertThatThrownBy(() -> alice.types("/destroy instance:1 count:many"))
                .hasMessageContaining("takes no \"many\"");
        assertThatThrownBy(() -> alice.types("/destroy instance:1 all:yes")).hasMessageContaining("takes no \"yes\"");
        assertThatThrownBy(() -> alice.types("/destroy instance:1 status:Gone")).hasMessageContaining("[Running]");
        assertThatThrownBy(() -> alice.types("/destroy instance:1 who:@mallory"))
                .hasMessageContaining("nobody called");
        assertThatThrownBy(() -> alice.completes("/destroy instance:1")).hasMessageContaining("offers nothing");
    }

    @Test
    void what_is_waited_for_in_vain_says_what_there_was() {
        DiscordStandIn impatient =
                DiscordStandIn.start(DiscordSettings.onFreePort().withPatience(Duration.ofMillis(20)));
        try (impatient) {
            impatient.bob().says("good morning");
            assertThatThrownBy(() -> impatient.alice().sees("good night"))
                    .isInstanceOf(NotSeen.class)
                    .hasMessageContaining("good morning");
        }
    }
}
