package gongkai;

import gongkai.database.DataDirectory;
import gongkai.database.EmbeddedPostgres;
import gongkai.database.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** The web site: takes the data directory, lets the database start beside the framework, says when it can be opened. */
final class Site {

    static final Set<String> COMMANDS = Set.of("demo", "serve", "train");

    /** Why the site is started; a directory once used for one purpose is not used for another. */
    enum Purpose {
        SERVE("gongkai-data", "正式系统"),
        DEMO("gongkai-demo", "演示系统"),
        /** Starts, shows its pages to itself and ends, so that the virtual machine learns which classes it needs. */
        TRAIN("gongkai-demo", "演示系统");

        private final String directory;
        private final String label;

        Purpose(String directory, String label) {
            this.directory = directory;
            this.label = label;
        }
    }

    private static final Duration TRAINING = Duration.ofMinutes(3);

    private Site() {}

    static int start(Purpose purpose, SiteOptions options, PrintStream out) {
        if (purpose == Purpose.SERVE && options.today().isPresent()) {
            throw new StartFailure(
                    StartFailure.Exit.USAGE, "--today 只能用于演示系统", "正式系统按真实日期运行：去掉 --today，或改用 ./gongkai demo。");
        }
        if (purpose == Purpose.TRAIN) {
            endAfterPatience();
        }
        refuseTakenPort(options.port());
        var data = DataDirectory.open(options.data().orElse(Path.of(purpose.directory)));
        data.dedicate(purpose.label);
        SpringApplication.getShutdownHandlers().add(data::close);
        run(application(purpose, data, out), arguments(purpose, options, data), data, purpose);
        return Gongkai.OK;
    }

    private static SpringApplication application(Purpose purpose, DataDirectory data, PrintStream out) {
        var application = new SpringApplication(Gongkai.class);
        application.setMainApplicationClass(SiteBlueprint.class);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("dataDirectory", data);
            context.getBeanFactory().registerSingleton("workplace", new Workplace(data.temporary()));
        });
        if (System.getenv().getOrDefault("GONGKAI_DATABASE_URL", "").isBlank()) {
            var server = EmbeddedPostgres.start(data);
            SpringApplication.getShutdownHandlers().add(server::close);
            application.addInitializers(
                    context -> context.getBeanFactory().registerSingleton("embeddedPostgres", server));
        }
        if (purpose != Purpose.TRAIN) {
            application.addListeners((ApplicationListener<ApplicationReadyEvent>)
                    ready -> out.println("gongkai is ready: " + address(ready.getApplicationContext())));
        }
        return application;
    }

    /** What was asked for on the command line stands above any file and variable. */
    private static List<String> arguments(Purpose purpose, SiteOptions options, DataDirectory data) {
        var demo = purpose != Purpose.SERVE;
        var arguments = new ArrayList<>(List.of(
                "--gongkai.clock.demo=" + demo,
                "--gongkai.data=" + data.path(),
                "--server.port=" + options.port(),
                "--logging.file.name=" + data.log().resolve("gongkai.log")));
        options.today().ifPresent(day -> {
            arguments.add("--gongkai.clock.today=" + day);
        });
        return arguments;
    }

    private static void run(
            SpringApplication application, List<String> arguments, DataDirectory data, Purpose purpose) {
        ConfigurableApplicationContext context;
        try {
            context = application.run(arguments.toArray(String[]::new));
        } catch (RuntimeException problem) {
            throw explain(problem, data);
        }
        LogTrouble.tellOn(System.err);
        if (purpose == Purpose.TRAIN) {
            Tour.of(address(context));
            System.exit(SpringApplication.exit(context));
        }
    }

    private static StartFailure explain(RuntimeException problem, DataDirectory data) {
        for (Throwable it = problem; it != null; it = it.getCause()) {
            if (it instanceof PortInUseException taken) {
                return portTaken(taken.getPort());
            }
        }
        return StartFailure.behind(problem)
                .orElseGet(() -> new StartFailure(
                        StartFailure.Exit.FAILED,
                        "启动失败：" + innermost(problem),
                        "详情见 " + data.log().resolve("gongkai.log"),
                        problem));
    }

    private static String innermost(Throwable problem) {
        var cause = problem.getCause();
        return cause == null
                ? problem.getClass().getSimpleName()
                        + "："
                        + String.valueOf(problem.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("")
                : innermost(cause);
    }

    /** Asked before anything is started, because it is the commonest reason of all. */
    private static void refuseTakenPort(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            if (String.valueOf(taken.getMessage()).contains("Permission denied")) {
                throw new StartFailure(
                        StartFailure.Exit.PORT_IN_USE, "当前账户无权使用端口 " + port, "请换 1024 以上的端口，如 --port 8080。");
            }
            throw portTaken(port);
        }
    }

    private static StartFailure portTaken(int port) {
        var other = port == SiteOptions.DEFAULT_PORT ? port + 1 : SiteOptions.DEFAULT_PORT;
        return new StartFailure(
                StartFailure.Exit.PORT_IN_USE, "端口 " + port + " 已被别的程序占用", "请换一个端口，如 --port " + other + "。");
    }

    private static String address(ConfigurableApplicationContext context) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Training is an aid; it must never keep a start waiting for long. */
    private static void endAfterPatience() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(TRAINING);
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
