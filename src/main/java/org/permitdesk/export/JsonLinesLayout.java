package org.permitdesk.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON objects, a line each. */
final class JsonLinesLayout implements Layout {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public byte[] first(About about, LineChain chain) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.put("format", KIND);
        values.put("version", VERSION);
        values.put("program", about.program());
        values.put("exported_at", about.at().toString());
        values.put("selection", about.selection());
        values.put("entries", about.entries());
        byte[] body = body(values);
        String hash = new String(chain.next(body, body.length), UTF_8);
        Format format = Format.JSON_LINES;
        return (new String(body, UTF_8) + format.beforeHash() + hash + format.afterHash())
                .getBytes(UTF_8);
    }

    /** Without the brace at the end, which comes after the hash. */
    @Override
    public byte[] body(ObjectNode values) {
        // Not as bytes: half a surrogate pair would stop Jackson there, and is a "?" here.
        byte[] object = JSON.writeValueAsString(values).getBytes(UTF_8);
        return Arrays.copyOf(object, object.length - 1);
    }
}
