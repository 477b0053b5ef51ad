package org.permitdesk;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.net.ServerSocket;
import java.nio.channels.NetworkChannel;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.NullMarked;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.preferences.PreferencesFile;
import org.permitdesk.search.Search;
import org.permitdesk.send.UpdateSender;
import org.permitdesk.token.Tokens;
import org.permitdesk.ui.Background;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.LotZone;

/** Who may know whom, and why. */
@AnalyzeClasses(packages = "org.permitdesk", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "org.permitdesk";
    private static final String UI = room("ui");
    private static final String PRACTICE = room("practice");

    // The arrows between the rooms

    @ArchTest
    static final ArchRule updateKnowsNoOtherRoom =
            roomKnowsOnly("update")
                    .because("what a permit update is depends on no screen, file or server");

    @ArchTest
    static final ArchRule filesKnowsNoOtherRoom =
            roomKnowsOnly("files")
                    .because("how a file is made safely depends on nothing that is in it");

    @ArchTest
    static final ArchRule instanceKnowsOnlyFiles =
            roomKnowsOnly("instance", "files")
                    .because("a folder is taken before anything that is in it is read");

    @ArchTest
    static final ArchRule diagnosticsKnowOnlyFiles =
            roomKnowsOnly("diagnostics", "files")
                    .because("what cannot be seen from there cannot get into a log");

    @ArchTest
    static final ArchRule opscomKnowsOnlyUpdate =
            roomKnowsOnly("opscom", "update")
                    .because("the wire can be read and changed without the rest of the program");

    @ArchTest
    static final ArchRule historyKnowsOnlyUpdateAndFiles =
            roomKnowsOnly("history", "update", "files")
                    .because("what was sent is kept, whoever sent it and however");

    @ArchTest
    static final ArchRule searchKnowsOnlyWhatItFindsIn =
            roomKnowsOnly("search", "update", "history", "files")
                    .because("an entry is found in the same way, whichever screen asks for it");

    @ArchTest
    static final ArchRule tokenKnowsOnlyUpdateAndFiles =
            roomKnowsOnly("token", "update", "files")
                    .because("the less the room of the secret has to do with, the less can leak");

    @ArchTest
    static final ArchRule preferencesKnowOnlyWhatTheyKeepAndFiles =
            roomKnowsOnly("preferences", "update", "reply", "files")
                    .because("choices are read before anything is there that could go by them");

    @ArchTest
    static final ArchRule replyKnowsNoOtherRoom =
            roomKnowsOnly("reply")
                    .because("a template is read the same, whatever it is filled in with");

    @ArchTest
    static final ArchRule releaseKnowsNoOtherRoom =
            roomKnowsOnly("release")
                    .because("what the program is made of is the same, whatever it is used for");

    @ArchTest
    static final ArchRule practiceKnowsOnlyUpdate =
            roomKnowsOnly("practice", "update")
                    .because("a stand-in that shares code with its caller shares its faults");

    @ArchTest
    static final ArchRule sendKnowsOnlyWhatItJoins =
            roomKnowsOnly("send", "update", "opscom", "history")
                    .because("sending is the same, whichever screen asks for it");

    @ArchTest
    static final ArchRule exportKnowsOnlyUpdateFilesAndHistory =
            roomKnowsOnly("export", "update", "files", "history")
                    .because("what leaves the program is what the history holds, and no more");

    @ArchTest
    static final ArchRule onlyExportKnowsTheFormatOfTables =
            onlyMayKnow(resideInAPackage(room("export")), "de.siegmar.fastcsv..")
                    .because("one place makes cells harmless, and takes that back");

    @ArchTest
    static final ArchRule onlyItsScreenKnowsPractice =
            onlyMayKnow(resideInAnyPackage(ROOT, PRACTICE, room("ui.practice")), PRACTICE)
                    .because(
                            "an update to practice goes the way of a real one, or teaches another");

    @ArchTest
    static final ArchRule nothingKnowsTheRootPackage =
            onlyMayKnow(resideInAPackage(ROOT), ROOT)
                    .because("what wires everything knows all, and so nothing may lean on it");

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("org.permitdesk.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("rooms that need one another are one room");

    // What only one place knows

    @ArchTest
    static final ArchRule onlyTheUiKnowsTheToolkit =
            onlyMayKnow(
                            resideInAnyPackage(ROOT, UI),
                            "javafx..",
                            "org.controlsfx..",
                            "org.kordamp..",
                            "atlantafx..")
                    .because("the rest runs, and is tested, without a display");

    @ArchTest
    static final ArchRule onlyOpscomSpeaksHttp =
            onlyMayKnow(resideInAPackage(room("opscom")), "java.net.http..")
                    .because("one place decides what leaves this machine, and how often");

    @ArchTest
    static final ArchRule onlyHistoryAndItsIndexKnowTheDatabase =
            onlyMayKnow(
                            resideInAnyPackage(room("history"), room("search")),
                            "java.sql..",
                            "org.sqlite..")
                    .because(
                            "nobody else should care how the history is stored, nor how its index is");

    @ArchTest
    static final ArchRule onlyTokenKnowsTheVault =
            onlyMayKnow(
                            resideInAPackage(room("token")),
                            "com.microsoft.credentialstorage..",
                            "com.sun.jna..")
                    .because("only there is a vault's silence, or its failure, dealt with");

    @ArchTest
    static final ArchRule onlyLotZoneKnowsJodaTime =
            onlyMayKnow(belongToAnyOf(LotZone.class), "org.joda.time..")
                    .because("it is there for its newer zone rules; all other time is java.time");

    @ArchTest
    static final ArchRule onlyPracticeServes =
            onlyMayKnow(resideInAPackage(PRACTICE), "com.sun.net.httpserver..")
                    .because("nothing else in the program answers HTTP");

    @ArchTest
    static final ArchRule onlyInstanceListens =
            allBut(resideInAPackage(room("instance")))
                    .dependOnClassesThat(
                            assignableTo(ServerSocket.class).or(assignableTo(NetworkChannel.class)))
                    .because("beside the practice controller's, the program opens one port");

    @ArchTest
    static final ArchRule onlyDiagnosticsWriteLogs =
            onlyMayKnow(resideInAnyPackage(ROOT, room("diagnostics")), "java.util.logging..")
                    .because("all others say what happened, and one place what is written of it");

    @ArchTest
    static final ArchRule nothingGoesIntoTheRegistry =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.prefs..")
                    .because("choices lie in one file that a person can read, copy and delete");

    @ArchTest
    static final ArchRule fewSeeTheToken =
            allBut(
                            nameMatching(
                                    "org\\.permitdesk\\.("
                                            + "opscom\\.RequestBody|"
                                            + "token\\.(VaultShelf|TokenJson)|"
                                            + "Main)")) // prints that of practice
                    .accessTargetWhere(target(ApiToken.class, "reveal"))
                    .because("the token is in its vault and in the request, and nowhere else");

    @ArchTest
    static final ArchRule onlyMainSpeaksToTheConsole =
            noClasses()
                    .that(not(belongToAnyOf(Main.class)))
                    .should(ACCESS_STANDARD_STREAMS)
                    .because("nobody looks at the console of a program with a window");

    // Threads

    @ArchTest
    static final ArchRule fewHaveThreads =
            allBut(
                            resideInAnyPackage(ROOT, PRACTICE, room("token"), room("instance"))
                                    .or(belongToAnyOf(Background.class)))
                    .accessTargetWhere(
                            target(Thread.class, "<init>|start.*|of(Platform|Virtual)")
                                    .or(target(Executors.class, ".*"))
                                    .or(target(Timer.class, "<init>"))
                                    .or(target(CompletableFuture.class, "(run|supply)Async")))
                    .orShould(dependOnClassesThat(assignableTo(Executor.class)))
                    .because(
                            "all jobs of the window share one pool; only what answers others, and"
                                    + " a vault that may never answer, need threads of their own");

    @ArchTest
    static final ArchRule nothingInTheUiHopsByItself =
            inUi(alwaysTrue())
                    .accessTargetWhere(target(Platform.class, "runLater"))
                    .orShould(dependOnClassesThat(resideInAPackage("javafx.concurrent..")))
                    .because("the only hop between threads is Background's, and tests replace it");

    // Models and controllers

    @ArchTest
    static final ArchRule modelsKnowNoScreen =
            inUi(nameEndingWith("Model"))
                    .dependOnClassesThat(
                            resideInAPackage("javafx..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "javafx.beans..",
                                                            "javafx.collections..",
                                                            "javafx.util.."))))
                    .orShould(dependOnClassesThat(inUiNamed("Controller")))
                    .because("models run in plain tests, and outlive the screens that show them");

    @ArchTest
    static final ArchRule onlyModelsAskTheRooms =
            inUi(not(nameEndingWith("Model")))
                    .dependOnClassesThat(
                            belongToAnyOf(
                                    HistoryFile.class,
                                    History.class,
                                    Search.class,
                                    Tokens.class,
                                    PreferencesFile.class,
                                    OpscomClient.class,
                                    UpdateSender.class))
                    .orShould(dependOnClassesThat(resideInAPackage("java.nio.file..")))
                    .because("a controller that waits for a disk or a server freezes the window");

    // Ways of all the code

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("what can change and is reached from everywhere is wired nowhere");

    @ArchTest
    static final ArchRule packagesAreNullMarked =
            classes()
                    .should(be(inANullMarkedPackage()))
                    .because("elsewhere the compiler does not look for null");

    private static String room(String name) {
        return ROOT + "." + name + "..";
    }

    private static ArchRule roomKnowsOnly(String name, String... others) {
        String[] known =
                Stream.concat(Stream.of(name), Stream.of(others))
                        .map(ArchitectureTest::room)
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room(name))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(known))));
    }

    private static ArchRule onlyMayKnow(
            DescribedPredicate<? super JavaClass> these, String... packages) {
        return allBut(these).dependOnClassesThat(resideInAnyPackage(packages));
    }

    private static ClassesShould allBut(DescribedPredicate<? super JavaClass> these) {
        return noClasses().that(not(these)).should();
    }

    private static ClassesShould inUi(DescribedPredicate<? super JavaClass> these) {
        return noClasses().that().resideInAPackage(UI).and(these).should();
    }

    private static DescribedPredicate<JavaClass> inUiNamed(String ending) {
        return resideInAPackage(UI).and(nameEndingWith(ending));
    }

    /** Calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, String nameRegex) {
        return describe(
                "the target is " + owner.getSimpleName() + "." + nameRegex,
                access ->
                        access.getTargetOwner().isEquivalentTo(owner)
                                && access.getTarget().getName().matches(nameRegex));
    }

    private static DescribedPredicate<JavaClass> inANullMarkedPackage() {
        return describe(
                "in a @NullMarked package",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }
}
