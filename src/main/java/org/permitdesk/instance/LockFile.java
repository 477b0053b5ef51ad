package org.permitdesk.instance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.permitdesk.files.OwnerOnly;

/**
 * The file {@code instance.lock}. The system's lock on it says that the folder is taken, and is
 * gone with the process that held it; its content, {@code <port> <key>}, says where that one can be
 * rung.
 *
 * <p>The lock belongs to the file and not to its path, so that every spelling of the folder and
 * every link to it is the same folder. For this the file is never deleted: with a new one under the
 * old name, two programs would each hold a lock. On POSIX systems the lock is also lost when
 * anything else in the same process opens this file and closes it.
 */
final class LockFile implements AutoCloseable {
    static final String NAME = "instance.lock";

    /** Where the lock lies, far beyond the content: on Windows nobody could read what is locked. */
    private static final long LOCKED_BYTE = 1L << 30;

    private static final int MAX_CONTENT = 200;

    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, which is made if it is not there. */
    static LockFile open(Path folder) throws IOException {
        return new LockFile(
                FileChannel.open(
                        folder.resolve(NAME),
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        OwnerOnly.file(folder)));
    }

    /**
     * Takes the lock and holds it until {@link #close}, or answers at once that another process has
     * it.
     *
     * @throws IOException when the disk knows no locks
     * @throws OverlappingFileLockException when this very process has it
     */
    boolean take() throws IOException {
        return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    }

    /** For the one that has the lock. */
    void write(Address address) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(address.text().getBytes(US_ASCII)), 0);
    }

    /** Empty while the one that has the lock is still writing. May be that of a process killed. */
    Optional<Address> read() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(MAX_CONTENT);
        channel.read(content, 0);
        return Address.parse(new String(content.array(), 0, content.position(), US_ASCII));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
