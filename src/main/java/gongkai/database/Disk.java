package gongkai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Room on the disk: looked at before something is written, and recognised when it ran out. */
final class Disk {

    private static final String NO_SPACE = "No space left on device";
    private static final long MEGABYTE = 1024L * 1024;

    private Disk() {}

    static void require(Path directory, long megabytes) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
        if (free < megabytes) {
            throw new StartFailure(
                    "磁盘空间不足：" + directory + " 所在磁盘只剩 " + free + " MB，至少需要 " + megabytes + " MB",
                    "请清理磁盘，或用 --data 指向空间充足的磁盘。已有数据未改动。");
        }
    }

    static boolean isFull(@Nullable String text) {
        return text != null && (text.contains(NO_SPACE) || text.contains("Disk quota exceeded"));
    }

    static boolean isFull(IOException problem) {
        return isFull(problem.getMessage());
    }

    static StartFailure full(Path directory, @Nullable Throwable cause) {
        return new StartFailure(
                StartFailure.Exit.FAILED,
                "磁盘已满：" + directory + " 所在磁盘没有剩余空间",
                "请清理磁盘，或用 --data 指向空间充足的磁盘。已有数据未改动。",
                cause);
    }
}
