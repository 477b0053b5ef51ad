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
import org.permitdesk.ui.Theme;

/**
 * Writes the program's stylesheets in JavaFX's binary form, which JavaFX takes in place of the text
 * wherever it finds it: parsing the text is a good part of a start. The packages have them in a jar
 * of their own, because no two runs write the same bytes: JavaFX writes some sets in an order that
 * Java shuffles.
 */
final class Stylesheets {
    private static final List<String> SHEETS =
            List.of(
                    new PrimerLight().getUserAgentStylesheet(),
                    new PrimerDark().getUserAgentStylesheet(),
                    Theme.stylesheet());

    private Stylesheets() {}

    /**
     * @param arguments the folder to write them to
     */
    public static void main(String[] arguments) throws IOException {
        for (String sheet : SHEETS) {
            write(sheet, Path.of(arguments[0] + sheet.replaceFirst("css$", "bss")));
        }
    }

    private static void write(String sheet, Path binary) throws IOException {
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
