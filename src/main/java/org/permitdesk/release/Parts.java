package org.permitdesk.release;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parts of the program, from the CycloneDX lists in its jar, and the Java that it runs on. */
public final class Parts {
    private static final String LIBRARIES = "/META-INF/sbom/permit-desk.cdx.json";
    private static final String TYPEFACES = "/META-INF/sbom/typefaces.cdx.json";
    private static final String ITSELF = "/metadata/component";
    private static final Comparator<Part> BY_NAME =
            Comparator.comparing(Part::name, String.CASE_INSENSITIVE_ORDER);
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> lists;

    /**
     * Parts that these lists name.
     *
     * @param lists resources
     */
    public Parts(List<String> lists) {
        this.lists = List.copyOf(lists);
    }

    /** What is shipped: the libraries, as the build lists them, and the typefaces. */
    public static Parts shipped() {
        return new Parts(List.of(LIBRARIES, TYPEFACES));
    }

    /**
     * Reads files: the parts by name.
     *
     * @throws IOException if a list is missing, as from a build without a network, or unreadable
     */
    public List<Part> read() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (String name : lists) {
            JsonNode list = list(name);
            if (list.at(ITSELF) instanceof ObjectNode itself) {
                parts.add(part(itself));
            }
            for (JsonNode component : list.path("components")) {
                parts.add(part(component));
            }
        }
        parts.add(JavaRuntime.part());
        // JavaFX comes in two jars for each module, one of them empty.
        return parts.stream().distinct().sorted(BY_NAME).toList();
    }

    private static JsonNode list(String name) throws IOException {
        try (InputStream file = Parts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return JSON.readTree(file);
        } catch (JacksonException unreadable) {
            throw new IOException(name, unreadable);
        }
    }

    private static Part part(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode each : component.path("licenses")) {
            JsonNode licence = each.path("license");
            licences.add(licence.path("id").asString(licence.path("name").asString("")));
        }
        return new Part(
                component.path("group").asString(""),
                component.path("name").asString(),
                component.path("version").asString(),
                licences);
    }
}
