package org.permitdesk.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads JaCoCo's report in XML. */
final class MissedBranches {
    private final XMLStreamReader report;
    private final Path sources;
    private final Map<CodeLine, Integer> missed = new TreeMap<>();

    private MissedBranches(XMLStreamReader report, Path sources) {
        this.report = report;
        this.sources = sources;
    }

    /**
     * How many branches each line has that no test runs; a line without any is left out.
     *
     * @param packages with slashes
     * @throws IllegalArgumentException if one of them is not in the report
     */
    static Map<CodeLine, Integer> read(Path xml, Path sources, List<String> packages)
            throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // The report names a DTD that is nowhere near.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var bytes = Files.newInputStream(xml)) {
            return new MissedBranches(factory.createXMLStreamReader(bytes), sources).read(packages);
        } catch (XMLStreamException broken) {
            throw new IOException("not JaCoCo's report: " + xml, broken);
        }
    }

    private Map<CodeLine, Integer> read(List<String> packages) throws XMLStreamException {
        List<String> unseen = new ArrayList<>(packages);
        String inPackage = "";
        String file = "";
        while (report.next() != XMLStreamConstants.END_DOCUMENT) {
            if (!report.isStartElement()) {
                continue;
            }
            switch (report.getLocalName()) {
                case "package" -> {
                    inPackage = attribute("name");
                    unseen.remove(inPackage);
                }
                case "sourcefile" -> file = inPackage + "/" + attribute("name");
                case "line" -> {
                    if (packages.contains(inPackage)) {
                        line(file, number("nr"), number("mb"));
                    }
                }
                default -> {}
            }
        }
        if (!unseen.isEmpty()) {
            throw new IllegalArgumentException("not in the report: " + unseen);
        }
        return missed;
    }

    private void line(String file, int number, int branches) {
        if (branches > 0) {
            missed.merge(new CodeLine(file, text(file, number)), branches, Integer::sum);
        }
    }

    private String text(String file, int number) {
        try {
            return Files.readAllLines(sources.resolve(file)).get(number - 1).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int number(String name) {
        return Integer.parseInt(attribute(name));
    }

    private String attribute(String name) {
        return report.getAttributeValue(null, name);
    }
}
