package org.permitdesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An FXML file as it is written: all its elements, in the order of the file. */
record FxmlFile(Path path, List<Element> elements) {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** They have an ID in the file, but cannot be looked up in the window by it. */
    private static final Set<String> NO_NODES = Set.of("TableColumn", "Tab");

    static List<FxmlFile> all() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".fxml"))
                    .sorted()
                    .map(FxmlFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FxmlFile read(Path path) {
        try {
            NodeList all =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(path.toFile())
                            .getElementsByTagName("*");
            return new FxmlFile(
                    path,
                    IntStream.range(0, all.getLength())
                            .mapToObj(i -> (Element) all.item(i))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(path + " is not XML", e);
        }
    }

    /** All values of properties, whether they stand in attributes or in elements of their own. */
    List<Map.Entry<String, String>> properties() {
        return elements.stream()
                .flatMap(element -> Stream.concat(attributes(element), asElement(element)))
                .toList();
    }

    private static Stream<Map.Entry<String, String>> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(one -> Map.entry(one.getNodeName(), one.getNodeValue()));
    }

    private static Stream<Map.Entry<String, String>> asElement(Element element) {
        boolean holdsText = element.getElementsByTagName("*").getLength() == 0;
        return holdsText
                ? Stream.of(Map.entry(element.getTagName(), element.getTextContent().strip()))
                : Stream.empty();
    }

    List<String> ids() {
        return ids(elements.stream());
    }

    /** The IDs by which something can be looked up in the window. */
    List<String> idsOfNodes() {
        return ids(elements.stream().filter(each -> !NO_NODES.contains(each.getTagName())));
    }

    private static List<String> ids(Stream<Element> elements) {
        return elements.map(each -> each.getAttribute("fx:id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
