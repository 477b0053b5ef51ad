package org.permitdesk.token;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link VaultTrial} in a process of its own, on a session bus and with a keyring that are made for
 * the test and end with it.
 */
@EnabledOnOs(
        value = OS.LINUX,
        disabledReason =
                "Only Linux can make a vault for a test; elsewhere it would be the user's.")
class SystemVaultTest {
    private static final String UNLOCK =
            "printf made-up | gnome-keyring-daemon --unlock --components=secrets && exec \"$@\"";

    @TempDir Path home;
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(home.resolve("data-folder"));
    }

    @Test
    void keepsATokenInARealSecretService() throws Exception {
        assumeSecretService();

        List<String> said = run("dbus-run-session", "--", "sh", "-c", UNLOCK, "sh");

        assertThat(said)
                .containsExactly(
                        "> trouble: Optional.empty",
                        "> before: None[vaultAvailable=true]",
                        "> keep: Kept[place=VAULT, remains=[]]",
                        "> later: Found[token=***, place=VAULT]",
                        "> same: true",
                        "> elsewhere: None[vaultAvailable=true]",
                        "> move: Kept[place=SESSION, remains=[]]",
                        "> moved: None[vaultAvailable=true]",
                        "> forget: Forgotten[]",
                        "> after: None[vaultAvailable=true]");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatThereIsNoVaultWhereThereIsNoSessionBus() throws Exception {
        List<String> said = run();

        assertThat(said)
                .startsWith(
                        "> trouble: Optional[Trouble[place=VAULT, kind=ABSENT, detail=]]",
                        "> before: None[vaultAvailable=false]",
                        "> keep: NotKept[trouble=Trouble[place=VAULT, kind=ABSENT, detail=]]",
                        "> later: None[vaultAvailable=false]");
        assertThat(folder).isEmptyDirectory();
    }

    private static void assumeSecretService() {
        for (String program : List.of("dbus-run-session", "gnome-keyring-daemon")) {
            assumeTrue(
                    isInstalled(program),
                    program + " is not installed: the vault is not tried against a real keyring.");
        }
        assumeTrue(
                loads("secret-1"),
                "libsecret is not installed: the vault is not tried against a real keyring.");
    }

    private static boolean isInstalled(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean loads(String library) {
        try {
            NativeLibrary.getInstance(library);
            return true;
        } catch (UnsatisfiedLinkError notInstalled) {
            return false;
        }
    }

    /** What the trial said; the test fails at once when anything printed the token. */
    private List<String> run(String... within) throws IOException, InterruptedException {
        Path output = home.resolve("output");
        Process process = builder(within).redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(60, SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        String printed = Files.readString(output);
        assertThat(printed).doesNotContain(Samples.CANARY);
        if (!ended || process.exitValue() != 0) {
            fail("ended: " + ended + ", status " + process.exitValue() + ", output:\n" + printed);
        }
        return printed.lines().filter(line -> line.startsWith("> ")).toList();
    }

    private ProcessBuilder builder(String... within) {
        var command = new ArrayList<>(List.of(within));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(VaultTrial.class.getName());
        command.add(folder.toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("DISPLAY"));
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", home.toString());
        environment.put("XDG_DATA_HOME", home.resolve("share").toString());
        environment.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("no-bus"));
        return builder;
    }
}
