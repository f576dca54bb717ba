package io.vastwarden.service.vastwire;

import io.vastwarden.core.vast.Machine;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A machine with the fields that the official client's table shows ({@code machine_fields} in {@code vastai/cli/display.py}
 * of the repository vast-ai/vast-cli). Its address is there and empty.
 */
final class MachineRow {

    private MachineRow() {}

    static Map<String, Object> of(Machine machine) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", machine.id());
        row.put("num_gpus", machine.numGpus());
        row.put("gpu_name", machine.gpuName());
        row.put("disk_space", machine.diskSpace());
        row.put("hostname", machine.hostname());
        row.put("driver_version", machine.driverVersion());
        row.put("reliability2", machine.reliability2());
        row.put("verification", machine.verification());
        row.put("public_ipaddr", null);
        row.put("geolocation", machine.geolocation());
        row.put("num_reports", machine.numReports());
        row.put("listed_gpu_cost", machine.listedGpuCost());
        row.put("min_bid_price", machine.minBidPrice());
        row.put("credit_discount_max", machine.creditDiscountMax());
        row.put("listed_inet_up_cost", machine.listedInetUpCost());
        row.put("listed_inet_down_cost", machine.listedInetDownCost());
        row.put("gpu_occupancy", machine.gpuOccupancy());
        return row;
    }
}
