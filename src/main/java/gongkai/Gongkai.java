package gongkai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program (政务公开平台). */
@SpringBootApplication
public class Gongkai {

    public static void main(String[] args) {
        SpringApplication.run(Gongkai.class, args);
    }
}
