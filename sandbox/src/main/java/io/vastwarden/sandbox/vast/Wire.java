package io.vastwarden.sandbox.vast;

import io.vastwarden.sandbox.vast.Call.Ending;
import io.vastwarden.sandbox.vast.Door.Verdict;
import io.vastwarden.sandbox.vast.Fleet.Departure;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;

/** Takes a call from its arrival to its last byte, with whatever goes wrong on the way. */
final class Wire {
    private final Vertx vertx;
    private final Object lock;
    private final Door door;
    private final Faults faults;
    private final Endpoints endpoints;
    private final CallLog log;

    Wire(Vertx vertx, Object lock, Door door, Faults faults, Endpoints endpoints, CallLog log) {
        this.vertx = vertx;
        this.lock = lock;
        this.door = door;
        this.faults = faults;
        this.endpoints = endpoints;
        this.log = log;
    }

    void take(Request request, Call call, Outlet outlet) {
        synchronized (lock) {
            Exchange exchange = new Exchange(request, call.number(), outlet);
            switch (door.judge(request)) {
                case Verdict.Refused(Answer answer) -> exchange.send(answer);
                case Verdict.Throttled(Answer answer) -> {
                    log.change(call.number(), Call::throttledNow);
                    exchange.send(answer);
                }
                case Verdict.Admitted(Endpoint endpoint) ->
                    faults.take(endpoint, request.ids())
                            .ifPresentOrElse(
                                    fault -> {
                                        log.change(call.number(), one -> one.meeting(fault));
                                        exchange.meet(endpoint, fault);
                                    },
                                    () -> exchange.send(exchange.usual(endpoint)));
            }
        }
    }

    private final class Exchange {
        private final Request request;
        private final long number;
        private final Outlet outlet;

        Exchange(Request request, long number, Outlet outlet) {
            this.request = request;
            this.number = number;
            this.outlet = outlet;
        }

        void meet(Endpoint endpoint, Fault fault) {
            switch (fault) {
                case Fault.Late(Duration by, Fault then) -> later(by, () -> meet(endpoint, then));
                case Fault.Delay(Duration by, Fault.Moment when) -> {
                    switch (when) {
                        case BEFORE_EFFECT -> later(by, () -> send(usual(endpoint)));
                        case AFTER_EFFECT -> {
                            Answer answer = usual(endpoint);
                            later(by, () -> send(answer));
                        }
                    }
                }
                case Fault.Drop(Fault.Moment when) -> {
                    effectIf(when, endpoint);
                    end(new Ending.Dropped());
                    outlet.drop();
                }
                case Fault.Says says -> {
                    effectIf(says.when(), endpoint);
                    send(new Answer(says.status(), says.contentType(), says.body(), says.headers(), Effect.NONE));
                }
                case Fault.ForcedTooFrequent() -> send(door.tooFrequent(endpoint));
                case Fault.Truncated() -> {
                    Answer answer = usual(endpoint);
                    end(new Ending.Answered(answer.status()));
                    outlet.sendHalf(answer);
                }
                case Fault.Huge(int bytes) -> {
                    Answer answer = usual(endpoint);
                    send(new Answer(
                            answer.status(),
                            Answer.JSON,
                            Json.object()
                                    .put("success", true)
                                    .put("msg", "x".repeat(bytes))
                                    .toString(),
                            Map.of(),
                            Effect.NONE));
                }
                case Fault.Lingers(int reads) -> send(effect(endpoint, new Departure.AfterReads(reads)));
                case Fault.Reappears() -> send(effect(endpoint, new Departure.ComesBackOther()));
                case Fault.Partly(int first) -> send(effect(endpoint, request.naming(first), new Departure.AtOnce()));
            }
        }

        Answer usual(Endpoint endpoint) {
            return effect(endpoint, new Departure.AtOnce());
        }

        void send(Answer answer) {
            end(new Ending.Answered(answer.status()));
            outlet.send(answer);
        }

        private Answer effect(Endpoint endpoint, Departure departure) {
            return effect(endpoint, request, departure);
        }

        private Answer effect(Endpoint endpoint, Request asked, Departure departure) {
            Answer answer = endpoints.answer(endpoint, asked, departure);
            log.change(number, call -> call.causing(answer.effect()));
            return answer;
        }

        private void effectIf(Fault.Moment when, Endpoint endpoint) {
            switch (when) {
                case BEFORE_EFFECT -> {}
                case AFTER_EFFECT -> usual(endpoint);
            }
        }

        private void end(Ending ending) {
            log.change(number, call -> call.ending(ending));
        }

        private void later(Duration by, Runnable what) {
            vertx.setTimer(Math.max(1, by.toMillis()), timer -> {
                synchronized (lock) {
                    what.run();
                }
            });
        }
    }
}
