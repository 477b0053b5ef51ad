import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import javafx.css.Stylesheet;

/**
 * Writes the program's stylesheets in JavaFX's binary form, which JavaFX takes where it lies beside
 * the text: parsing the text is a good part of a start. The build runs it.
 */
final class Stylesheets {
    private static final List<String> SHEETS =
            List.of(
                    new PrimerLight().getUserAgentStylesheet(),
                    new PrimerDark().getUserAgentStylesheet(),
                    "/org/permitdesk/ui/permit-desk.css");

    private Stylesheets() {}

    /**
     * @param arguments the folder of the classes, in which our own stylesheet lies
     */
    public static void main(String[] arguments) throws IOException {
        for (String sheet : SHEETS) {
            compile(sheet, Path.of(arguments[0] + sheet.replaceFirst("css$", "bss")));
        }
    }

    private static void compile(String sheet, Path binary) throws IOException {
        Path text = Files.createTempFile("sheet", ".css");
        try (InputStream in = Stylesheets.class.getResourceAsStream(sheet)) {
            Files.copy(
                    Objects.requireNonNull(in, sheet), text, StandardCopyOption.REPLACE_EXISTING);
            Files.createDirectories(binary.getParent());
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
        } finally {
            Files.delete(text);
        }
    }
}
