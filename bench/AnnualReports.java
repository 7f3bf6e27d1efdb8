import gongkai.reports.Reports;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** Reports checked per second in a warm virtual machine, on one core: the files named, over and over. */
class AnnualReports {

    private record Named(String name, byte[] bytes) {}

    public static void main(String[] args) throws Exception {
        var files = new ArrayList<Named>();
        for (var name : args) {
            files.add(new Named(Path.of(name).getFileName().toString(), Files.readAllBytes(Path.of(name))));
        }
        for (int round = 0; round < 8; round++) {
            long began = System.nanoTime();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long done = 0;
            long found = 0;
            while (System.nanoTime() - began < 2_000_000_000L) {
                for (var file : files) {
                    found += Reports.check(file.name(), file.bytes(), Optional.empty()).findings().size();
                    done++;
                }
            }
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e9;
            Runtime.getRuntime().gc();
            System.out.printf(
                    "%,.0f reports/s, %,.0f per second of processor, %,.1f findings each, %d MB held%n",
                    done / ((System.nanoTime() - began) / 1e9),
                    done / seconds,
                    (double) found / done,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }
}
