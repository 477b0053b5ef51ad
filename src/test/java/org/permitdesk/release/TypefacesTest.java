package org.permitdesk.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of typefaces, which no build makes, is that of the files beside it. */
class TypefacesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void areListedWithTheHashesOfTheirFiles() throws Exception {
        assertThat(listed()).isEqualTo(there());
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Path list = RESOURCES.resolve("META-INF/sbom/typefaces.cdx.json");
        for (JsonNode family :
                new JsonMapper().readTree(Files.readAllBytes(list)).get("components")) {
            for (JsonNode file : family.get("components")) {
                listed.put(file.get("name").asString(), file.at("/hashes/0/content").asString());
            }
        }
        return listed;
    }

    private static Map<String, String> there() throws IOException, NoSuchAlgorithmException {
        Map<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("org/permitdesk/ui/fonts"))) {
            for (Path file :
                    files.filter(each -> each.toString().matches(".*\\.[ot]tf")).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                there.put("" + file.getFileName(), HexFormat.of().formatHex(hash));
            }
        }
        return there;
    }
}
