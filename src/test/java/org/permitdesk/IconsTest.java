package org.permitdesk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The icons are made from one drawing by icons/build, and checked in. */
class IconsTest {
    private static final Path ICONS = Path.of("icons");
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    @Test
    void everyIconIsAsItWasMadeFromTheDrawingByTheScript() throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(ICONS)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("SHA256SUMS")) {
                    found.put(file.getFileName().toString(), sha256(file));
                }
            }
        }

        Map<String, String> recorded = new TreeMap<>();
        for (String line : Files.readAllLines(ICONS.resolve("SHA256SUMS"))) {
            recorded.put(line.substring(66), line.substring(0, 64));
        }
        assertThat(found)
                .as("Run icons/build after a change of the drawing or of the script.")
                .isEqualTo(recorded);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void eachPictureHasTheSizeInItsName(int size) throws IOException {
        BufferedImage picture = picture(size);
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsOnly(size);
    }

    @Test
    void theIconForWindowsHoldsThePicturesUpTo256() throws IOException {
        List<BufferedImage> inside = new ArrayList<>();
        ByteBuffer icon = read("permit-desk.ico").order(ByteOrder.LITTLE_ENDIAN);
        for (int entry = 0; entry < icon.getShort(4); entry++) {
            int at = 6 + 16 * entry;
            inside.add(decode(icon, icon.getInt(at + 12), icon.getInt(at + 8)));
        }

        assertThat(inside).extracting(BufferedImage::getWidth).isEqualTo(SIZES.subList(0, 7));
        for (BufferedImage one : inside) {
            assertThat(pixels(one)).isEqualTo(pixels(picture(one.getWidth())));
        }
    }

    /** A header of 8 bytes, then pieces: a name of four letters, the length with these 8, a PNG. */
    @Test
    void theIconForMacosHoldsThePicturesFrom32On() throws IOException {
        Map<String, BufferedImage> inside = new TreeMap<>();
        ByteBuffer icon = read("permit-desk.icns");
        for (int at = 8; at < icon.limit(); at += icon.getInt(at + 4)) {
            byte[] name = new byte[4];
            icon.get(at, name);
            if (name[0] == 'i') {
                inside.put(
                        new String(name, US_ASCII), decode(icon, at + 8, icon.getInt(at + 4) - 8));
            }
        }

        // 11 to 14 and 10 are for screens of twice the density: 16, 32, 128, 256 and 512 points.
        Map<String, Integer> widths = new TreeMap<>();
        inside.forEach((name, picture) -> widths.put(name, picture.getWidth()));
        assertThat(widths)
                .isEqualTo(
                        Map.of(
                                "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024, "ic11", 32,
                                "ic12", 64, "ic13", 256, "ic14", 512));
        inside.remove("ic10");
        for (BufferedImage one : inside.values()) {
            assertThat(pixels(one)).isEqualTo(pixels(picture(one.getWidth())));
        }
    }

    /** WCAG 2.2 asks 3:1 of what must be seen to understand a picture. */
    @Test
    void theSmallestIconStandsOutFromLightAndDarkAndSoDoesWhatIsOnIt() throws IOException {
        BufferedImage icon = picture(16);
        Color tile = new Color(icon.getRGB(1, 8), true);
        Color letter = new Color(icon.getRGB(4, 8), true);
        Color tick = new Color(icon.getRGB(9, 12), true);

        assertThat(tile.getAlpha()).isEqualTo(255);
        assertThat(contrast(tile, Color.WHITE)).isGreaterThan(3);
        assertThat(contrast(tile, new Color(0x202124))).isGreaterThan(3);
        assertThat(contrast(tile, letter)).isGreaterThan(3);
        assertThat(contrast(tile, tick)).isGreaterThan(3);
    }

    private static BufferedImage picture(int size) throws IOException {
        return ImageIO.read(ICONS.resolve("permit-desk-" + size + ".png").toFile());
    }

    private static ByteBuffer read(String name) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve(name)));
    }

    private static BufferedImage decode(ByteBuffer icon, int at, int length) throws IOException {
        byte[] png = new byte[length];
        icon.get(at, png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] pixels(BufferedImage picture) {
        int width = picture.getWidth();
        return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(sum);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
