package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final List<String> WORDS =
            List.of(
                    "--data-dir",
                    "--version",
                    "--self-test",
                    "--help",
                    "--practice-controller",
                    "--port",
                    "--log-level",
                    "--verify-export",
                    "finest",
                    "-1",
                    "0",
                    "8080",
                    "65535",
                    "65536",
                    "99999999999",
                    "٣",
                    "",
                    " ",
                    "--",
                    "-h",
                    "\0",
                    "/tmp/desk");

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments));
    }

    @Test
    void opensTheWindowWithoutArguments() {
        assertThat(parse()).isEqualTo(new CommandLine.Start(null, Level.INFO));
    }

    @Test
    void takesADataFolder() {
        assertThat(parse("--data-dir", "/tmp/desk"))
                .isEqualTo(new CommandLine.Start("/tmp/desk", Level.INFO));
    }

    @ParameterizedTest
    @CsvSource({"info, INFO", "finest, FINEST"})
    void takesHowMuchIsLogged(String given, String level) {
        assertThat(parse("--log-level", given))
                .isEqualTo(new CommandLine.Start(null, Level.parse(level)));
    }

    @Test
    void takesNoOtherLevel() {
        assertThat(parse("--log-level", "WARNING"))
                .isEqualTo(
                        new CommandLine.Wrong("--log-level must be info or finest, not WARNING"));
    }

    @Test
    void logsNothingWherePracticeRunsAlone() {
        assertThat(parse("--practice-controller", "--log-level", "finest"))
                .isInstanceOf(CommandLine.Wrong.class);
    }

    @Test
    void verifiesAnExport() {
        assertThat(parse("--verify-export", "history.csv"))
                .isEqualTo(new CommandLine.VerifyExport("history.csv"));
    }

    @Test
    void verifiesOneFileAlone() {
        CommandLine wrong = new CommandLine.Wrong("--verify-export goes with the name of one file");

        assertThat(parse("--verify-export")).isEqualTo(wrong);
        assertThat(parse("--verify-export", "")).isEqualTo(wrong);
        assertThat(parse("--verify-export", "a.csv", "b.csv")).isEqualTo(wrong);
        assertThat(parse("--data-dir", "/tmp/desk", "--verify-export", "a.csv")).isEqualTo(wrong);
    }

    @Test
    void printsTheVersion() {
        assertThat(parse("--version")).isEqualTo(new CommandLine.Version());
    }

    @Test
    void helps() {
        assertThat(parse("--help")).isEqualTo(new CommandLine.Help());
    }

    @Test
    void runsPracticeAloneOnAnyPort() {
        assertThat(parse("--practice-controller")).isEqualTo(new CommandLine.PracticeOnly(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8080, 65535})
    void runsPracticeAloneOnAGivenPort(int port) {
        assertThat(parse("--port", "" + port, "--practice-controller"))
                .isEqualTo(new CommandLine.PracticeOnly(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "99999999999", "http", "80 ", "٣", "0x50"})
    void refusesWhatIsNoPort(String port) {
        assertThat(parse("--practice-controller", "--port", port))
                .isEqualTo(new CommandLine.Wrong("--port must be 0 to 65535, not " + port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fullscreen", "-h", "help", "--Version", "--data-dir=/tmp", "", "--"})
    void namesAnUnknownArgument(String argument) {
        assertThat(parse(argument))
                .isEqualTo(new CommandLine.Wrong("unknown argument: " + argument));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data-dir", "--port"})
    void missesAValueAtTheEnd(String argument) {
        assertThat(parse(argument)).isEqualTo(new CommandLine.Wrong(argument + " needs a value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void takesNoBlankForAFolder(String blank) {
        assertThat(parse("--data-dir", blank))
                .as("Java reads an empty path as the current folder")
                .isEqualTo(new CommandLine.Wrong("--data-dir needs a value"));
    }

    @Test
    void refusesAPortForTheWindow() {
        assertThat(parse("--port", "80"))
                .isEqualTo(new CommandLine.Wrong("--port goes with --practice-controller"));
    }

    @Test
    void refusesADataFolderForPractice() {
        assertThat(parse("--practice-controller", "--data-dir", "/tmp"))
                .isEqualTo(
                        new CommandLine.Wrong("--data-dir does not go with --practice-controller"));
    }

    @Test
    void testsItselfWithNothingElseToDo() {
        assertThat(parse("--self-test")).isEqualTo(new CommandLine.SelfTest());
        assertThat(parse("--self-test", "--data-dir", "/tmp/desk"))
                .isEqualTo(new CommandLine.Wrong("--self-test stands alone"));
    }

    @Test
    void understandsOrRefusesWhateverIsGiven() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            List<String> arguments =
                    Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                            .limit(random.nextInt(6))
                            .toList();

            switch (CommandLine.parse(arguments)) {
                case CommandLine.Wrong(String message) -> assertThat(message).isNotBlank();
                case CommandLine.PracticeOnly(int port) ->
                        assertThat(port).as("seed %d: %s", seed, arguments).isBetween(0, 65535);
                case CommandLine.Start(String folder, Level level) when folder != null ->
                        assertThat(arguments)
                                .as("seed %d", seed)
                                .containsSubsequence("--data-dir", folder);
                case CommandLine.Start start ->
                        assertThat(arguments.isEmpty() ? List.of("finest") : arguments)
                                .as("seed %d", seed)
                                .endsWith("finest");
                case CommandLine.VerifyExport(String file) ->
                        assertThat(arguments)
                                .as("seed %d", seed)
                                .containsExactly("--verify-export", file);
                case CommandLine.SelfTest() ->
                        assertThat(arguments).as("seed %d", seed).containsExactly("--self-test");
                case CommandLine.Help() ->
                        assertThat(arguments).as("seed %d", seed).contains("--help");
                case CommandLine.Version() ->
                        assertThat(arguments).as("seed %d", seed).contains("--version");
            }
        }
    }
}
