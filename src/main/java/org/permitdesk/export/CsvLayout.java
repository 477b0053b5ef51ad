package org.permitdesk.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a spreadsheet. What is no single value stands in its cell as JSON. */
final class CsvLayout implements Layout {
    /** Without it, spreadsheets on Windows take UTF-8 for their old code page. */
    static final String BOM = "\ufeff";

    private static final String LINE_END = Format.CSV.afterHash();

    /** The first line of this version, the same in every file: nothing else fits into cells. */
    static final byte[] HEADER =
            (BOM + String.join(",", Columns.NAMES) + "," + Columns.HASH + LINE_END).getBytes(UTF_8);

    private final StringWriter row = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(row);

    @Override
    public byte[] first(About about, LineChain chain) {
        chain.next(HEADER, HEADER.length - LINE_END.length());
        return HEADER.clone();
    }

    @Override
    public byte[] body(ObjectNode values) {
        List<String> cells = new ArrayList<>(Columns.NAMES.size());
        for (String name : Columns.NAMES) {
            cells.add(cell(values.path(name)));
        }
        row.getBuffer().setLength(0);
        writer.writeRecord(cells);
        try {
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return row.getBuffer()
                .substring(0, row.getBuffer().length() - LINE_END.length())
                .getBytes(UTF_8);
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        return Cells.escape(value.isValueNode() ? value.asString() : value.toString());
    }
}
