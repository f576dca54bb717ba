package io.vastwarden.bot.gateway;

import io.vastwarden.core.pacing.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.function.Supplier;

/** Reports how each interaction was answered, and how long that took. */
@ApplicationScoped
class AnswerMeter {

    private final Ticker ticker;
    private final Event<Answered> answered;

    AnswerMeter(Ticker ticker, Event<Answered> answered) {
        this.ticker = ticker;
        this.answered = answered;
    }

    /**
     * The same work, measured from now on.
     *
     * @param name only the bot's own, never what somebody sent
     */
    Runnable measured(Answered.Kind kind, String name, Supplier<Answered.Result> work) {
        long began = ticker.nanos();
        return () -> {
            Answered.Result result = Answered.Result.FAILED;
            try {
                result = work.get();
            } finally {
                answered.fire(new Answered(kind, name, result, Duration.ofNanos(ticker.nanos() - began)));
            }
        };
    }
}
