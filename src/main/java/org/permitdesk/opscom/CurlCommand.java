package org.permitdesk.opscom;

import java.util.Map;
import java.util.stream.Collectors;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.PermitUpdate;

/**
 * The update as a command for a POSIX shell, to hand to support; the token replaced by a
 * placeholder.
 */
public final class CurlCommand {
    private CurlCommand() {}

    public static String of(Endpoint endpoint, PermitUpdate update) {
        String headers =
                OpscomClient.HEADERS.entrySet().stream()
                        .map(CurlCommand::header)
                        .collect(Collectors.joining());
        return "curl -X POST"
                + headers
                + " --data-raw "
                + quoted(RequestBody.masked(update))
                + " "
                + quoted(endpoint.updateUri().toString());
    }

    private static String header(Map.Entry<String, String> header) {
        return " -H " + quoted(header.getKey() + ": " + header.getValue());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
