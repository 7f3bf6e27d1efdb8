package gongkai.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of articles on the disk as they go over the wire, plain and packed, in files of a fixed length divided into
 * blocks. What it hands out was compared with its sum after it was copied: a page torn by a crash, overwritten at this moment
 * or spoilt by the disk is a page that is not there. What is dropped is overwritten.
 */
final class PageShelf implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(PageShelf.class);
    private static final int BLOCK = 1024;
    private static final int BLOCKS = 16 * 1024;
    private static final int BOX = BLOCK * BLOCKS;
    private static final int SIGN = 0x676b7031;
    private static final int HEAD = 96;
    private static final int SUMMED_FROM = 12;
    private static final int MOST_HEADERS = 16 * BLOCK;

    private final Path directory;
    private final int mostBoxes;
    private final Arena arena = Arena.ofShared();
    private final List<Box> boxes = new ArrayList<>();
    private final Map<Long, Place> places = new ConcurrentHashMap<>();
    private final Map<String, List<String>> headers = new ConcurrentHashMap<>();
    private int filling;
    private boolean isWhole;
    private volatile boolean isOpen;

    PageShelf(Path directory, int megabytes) {
        this.directory = directory;
        this.mostBoxes = (int) (megabytes * 1024L * 1024 / BOX);
    }

    /** A file of the shelf: written through the channel, where a full disk is an ordinary error, and read from memory. */
    private static final class Box {

        private final FileChannel channel;
        private final MemorySegment bytes;
        private final BitSet used = new BitSet(BLOCKS);

        Box(Path file, Arena arena) throws IOException {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            for (var size = channel.size(); size < BOX; size = channel.size()) {
                write(ByteBuffer.allocate((int) Math.min(BOX - size, BLOCK * BLOCK)), size);
            }
            bytes = channel.map(MapMode.READ_ONLY, 0, BOX, arena);
        }

        void write(ByteBuffer what, long where) throws IOException {
            var at = where;
            while (what.hasRemaining()) {
                at += channel.write(what, at);
            }
        }

        byte[] copy(long from, int length) {
            var copy = new byte[length];
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, copy, 0, length);
            return copy;
        }

        /** The first of enough free blocks in a row, or -1. */
        int room(int blocks) {
            var from = used.nextClearBit(0);
            while (from + blocks <= BLOCKS) {
                var taken = used.nextSetBit(from);
                if (taken < 0 || taken - from >= blocks) {
                    return from;
                }
                from = used.nextClearBit(taken);
            }
            return -1;
        }
    }

    /** Some blocks of a box. */
    private record Room(Box box, int block, int blocks) {

        long from() {
            return (long) block * BLOCK;
        }
    }

    /** A page on the shelf: where it lies, and what must hold for it to be sent. */
    static final class Place implements KeptPage {

        private final PageShelf shelf;
        private final Room room;
        private final long article;
        private final Stamp stamp;
        private final LocalDate firstDay;
        private final LocalDate lastDay;
        private final int status;
        private final List<String> headers;
        private final long tag;
        private final int plainFrom;
        private final int plain;
        private final int packed;
        private final int plainSum;
        private final int packedSum;

        /** As its head says, which is followed by the headers. */
        private Place(PageShelf shelf, Room room, ByteBuffer head, @Nullable Stamp otherStamp) {
            this.shelf = shelf;
            this.room = room;
            head.position(SUMMED_FROM + Integer.BYTES);
            article = head.getLong();
            var written = new Stamp(head.getLong(), head.getLong(), head.getLong());
            stamp = otherStamp == null ? written : otherStamp;
            firstDay = LocalDate.ofEpochDay(head.getLong());
            lastDay = LocalDate.ofEpochDay(head.getLong());
            status = head.getInt();
            var headerLength = head.getInt();
            plain = head.getInt();
            packed = head.getInt();
            plainSum = head.getInt();
            packedSum = head.getInt();
            tag = head.getLong();
            headers = shelf.headers(new String(head.array(), HEAD, headerLength, UTF_8));
            plainFrom = HEAD + headerLength;
        }

        @Override
        public Long article() {
            return article;
        }

        @Override
        public Stamp stamp() {
            return stamp;
        }

        @Override
        public LocalDate firstDay() {
            return firstDay;
        }

        @Override
        public LocalDate lastDay() {
            return lastDay;
        }

        @Override
        public Instant until() {
            return Instant.MAX;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public List<String> headers() {
            return headers;
        }

        @Override
        public long tag() {
            return tag;
        }

        /** Copied first; then it must still lie there, and be what was laid there. */
        @Override
        public byte @Nullable [] bytes(boolean isPacked) {
            try {
                var copy = room.box().copy(room.from() + plainFrom + (isPacked ? plain : 0), isPacked ? packed : plain);
                VarHandle.fullFence();
                return shelf.find(article) == this && sum(copy, 0, copy.length) == (isPacked ? packedSum : plainSum)
                        ? copy
                        : null;
            } catch (IllegalStateException | InternalError closedOrUnreadable) {
                return null;
            }
        }
    }

    /**
     * What an earlier run left. Nothing of it is handed out, and nothing new is kept, before {@link #take} has said what of it
     * still holds.
     */
    synchronized List<Place> left() {
        var found = new ArrayList<Place>();
        try {
            Files.createDirectories(directory);
            for (var file : files()) {
                if (boxes.size() == mostBoxes) {
                    Files.delete(file);
                } else {
                    boxes.add(new Box(file, arena));
                    read(boxes.getLast(), found);
                }
            }
        } catch (IOException problem) {
            LOG.warn("页面缓存目录 {} 读不出，只用内存", directory, problem);
            boxes.clear();
            return List.of();
        }
        return found;
    }

    private List<Path> files() throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.filter(it -> it.getFileName().toString().matches("\\d{1,6}"))
                    .sorted(Comparator.comparing(it -> number(it)))
                    .toList();
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(String.valueOf(file.getFileName()));
    }

    private void read(Box box, List<Place> found) {
        for (int block = 0; block < BLOCKS; ) {
            var place = read(box, block);
            if (place != null) {
                found.add(place);
            }
            block += place == null ? 1 : place.room.blocks();
        }
    }

    private @Nullable Place read(Box box, int block) {
        var from = (long) block * BLOCK;
        if (box.bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN), from) != SIGN) {
            return null;
        }
        var head = ByteBuffer.wrap(box.copy(from, HEAD));
        var blocks = head.getInt(SUMMED_FROM);
        var headerLength = head.getInt(SUMMED_FROM + 56);
        if (head.getInt(4) != block
                || blocks <= 0
                || blocks > BLOCKS - block
                || headerLength < 0
                || headerLength > MOST_HEADERS
                || HEAD + headerLength > blocks * BLOCK) {
            return null;
        }
        var whole = box.copy(from, HEAD + headerLength);
        return sum(whole, SUMMED_FROM, whole.length - SUMMED_FROM) == head.getInt(8)
                ? new Place(this, new Room(box, block, blocks), ByteBuffer.wrap(whole), null)
                : null;
    }

    /**
     * Takes up those that still hold, at least until the given change; the others are overwritten, of which some may have been
     * withdrawn.
     */
    synchronized void take(Collection<Place> all, Collection<Place> good, Stamp until) {
        try {
            if (good.isEmpty()) {
                clear();
            }
            var kept = new HashSet<Place>();
            for (var place : good) {
                var room = place.room;
                var whole = ByteBuffer.wrap(room.box().copy(room.from(), place.plainFrom));
                if (places.putIfAbsent(place.article, new Place(this, room, whole, until)) == null) {
                    room.box().used.set(room.block(), room.block() + room.blocks());
                    kept.add(place);
                }
            }
            for (var place : all) {
                if (!kept.contains(place) && !boxes.isEmpty()) {
                    erase(place.room);
                }
            }
            isOpen = mostBoxes > 0;
        } catch (IOException problem) {
            giveUp(problem);
        }
    }

    private void clear() throws IOException {
        for (var box : boxes) {
            box.channel.close();
        }
        boxes.clear();
        for (var file : files()) {
            Files.delete(file);
        }
    }

    @Nullable
    Place find(long article) {
        return places.get(article);
    }

    int size() {
        return places.size();
    }

    /** Whether it could be kept: not while the shelf is being opened, nor when it is full or the disk is. */
    synchronized boolean put(long article, RenderedPage page) {
        var written = String.join("\n", page.headers()).getBytes(UTF_8);
        var length = HEAD + written.length + page.plain().length + page.packed().length;
        if (!isOpen || written.length > MOST_HEADERS || length > BOX / 4) {
            return false;
        }
        try {
            var room = room(article, (length + BLOCK - 1) / BLOCK);
            if (room == null) {
                return false;
            }
            var bytes = ByteBuffer.allocate(room.blocks() * BLOCK);
            lay(bytes, article, page, room, written);
            room.box().write(bytes.clear(), room.from());
            places.put(article, new Place(this, room, bytes, null));
            return true;
        } catch (IOException problem) {
            giveUp(problem);
            return false;
        }
    }

    private static void lay(ByteBuffer bytes, long article, RenderedPage page, Room room, byte[] written) {
        bytes.putInt(SIGN).putInt(room.block()).putInt(0).putInt(room.blocks()).putLong(article);
        bytes.putLong(page.stamp().number())
                .putLong(page.stamp().at())
                .putLong(page.stamp().surroundings());
        bytes.putLong(page.firstDay().toEpochDay()).putLong(page.lastDay().toEpochDay());
        bytes.putInt(page.status()).putInt(written.length);
        bytes.putInt(page.plain().length).putInt(page.packed().length);
        bytes.putInt(sum(page.plain(), 0, page.plain().length)).putInt(sum(page.packed(), 0, page.packed().length));
        bytes.putLong(page.tag()).put(written).put(page.plain()).put(page.packed());
        bytes.putInt(8, sum(bytes.array(), SUMMED_FROM, HEAD + written.length - SUMMED_FROM));
    }

    /** Where the page lay before if it fits there, so that nobody finds it while it is being replaced; or elsewhere. */
    private @Nullable Room room(long article, int blocks) throws IOException {
        var before = places.remove(article);
        if (before != null) {
            if (blocks <= before.room.blocks()) {
                return before.room;
            }
            erase(before.room);
        }
        for (int tried = 0; tried < boxes.size(); tried++) {
            var box = boxes.get(filling);
            var block = box.room(blocks);
            if (block >= 0) {
                return taken(box, block, blocks);
            }
            filling = (filling + 1) % boxes.size();
            if (filling == 0 && boxes.size() < mostBoxes && !isHalfEmpty()) {
                break;
            }
        }
        if (!hasGrown()) {
            return null;
        }
        filling = boxes.size() - 1;
        return taken(boxes.getLast(), 0, blocks);
    }

    /** Where the disk has no room for more, what is there stays of use. */
    private boolean hasGrown() throws IOException {
        if (boxes.size() >= mostBoxes || isWhole) {
            return false;
        }
        var file = directory.resolve(String.valueOf(boxes.size()));
        try {
            boxes.add(new Box(file, arena));
            return true;
        } catch (IOException full) {
            LOG.warn("页面缓存不再增长", full);
            isWhole = true;
            Files.deleteIfExists(file);
            return false;
        }
    }

    private boolean isHalfEmpty() {
        return boxes.stream().mapToLong(it -> it.used.cardinality()).sum() < (long) boxes.size() * BLOCKS / 2;
    }

    private static Room taken(Box box, int block, int blocks) {
        box.used.set(block, block + blocks);
        return new Room(box, block, blocks);
    }

    /** Overwritten, too: what was withdrawn is not kept anywhere. */
    synchronized void drop(long article) {
        var place = places.remove(article);
        if (place != null) {
            try {
                erase(place.room);
            } catch (IOException problem) {
                giveUp(problem);
            }
        }
    }

    /** The head last: a page of which a crash leaves something is found at the next start, and overwritten then. */
    private static void erase(Room room) throws IOException {
        if (room.blocks() > 1) {
            room.box().write(ByteBuffer.allocate((room.blocks() - 1) * BLOCK), room.from() + BLOCK);
        }
        room.box().write(ByteBuffer.allocate(BLOCK), room.from());
        room.box().used.clear(room.block(), room.block() + room.blocks());
    }

    private void giveUp(IOException problem) {
        LOG.warn("页面缓存写不下，改用内存，直到下次启动", problem);
        isOpen = false;
        places.clear();
    }

    private List<String> headers(String written) {
        return headers.computeIfAbsent(written, it -> List.of(it.split("\n", -1)));
    }

    private static int sum(byte[] bytes, int from, int length) {
        var sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    @Override
    public synchronized void close() {
        isOpen = false;
        places.clear();
        try {
            for (var box : boxes) {
                box.channel.close();
            }
        } catch (IOException problem) {
            LOG.warn("页面缓存未能正常关闭", problem);
        }
        boxes.clear();
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
