package org.permitdesk.ui.export;

import java.io.File;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's window for choosing a file. */
public final class SystemFileQuestion implements FileQuestion {
    private final Window main;

    public SystemFileQuestion(Window main) {
        this.main = main;
    }

    @Override
    public Optional<File> toWrite(String name, String kind, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter(kind, "*." + extension));
        return Optional.ofNullable(chooser.showSaveDialog(asking()));
    }

    @Override
    public Optional<File> toRead() {
        return Optional.ofNullable(new FileChooser().showOpenDialog(asking()));
    }

    @Override
    public Optional<File> folder() {
        return Optional.ofNullable(new DirectoryChooser().showDialog(asking()));
    }

    /** Where the focus comes back to, and what nobody can press meanwhile: the window that asks. */
    private Window asking() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(main);
    }
}
