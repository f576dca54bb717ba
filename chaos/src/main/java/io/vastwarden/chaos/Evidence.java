package io.vastwarden.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is left of a run, to be judged.
 *
 * @param plans every plan with its items, as Warden shows them
 * @param audit every record, the oldest first
 * @param calls every request that the stand-in received, in order
 * @param tooEarly how many of them came before their interval was over
 * @param logs what the services printed
 * @param secrets what no log may hold
 * @param killed when a service was killed with -9
 * @param terminated when one was told to end
 * @param endedTooLate how many services did not end in time when they were told to
 */
record Evidence(
        List<JsonNode> plans,
        List<JsonNode> audit,
        List<Call> calls,
        Map<Endpoint, Integer> tooEarly,
        Ledger ledger,
        List<Path> logs,
        List<String> secrets,
        List<Instant> killed,
        List<Instant> terminated,
        int endedTooLate) {}
