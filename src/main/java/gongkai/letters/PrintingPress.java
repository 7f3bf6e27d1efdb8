package gongkai.letters;

import gongkai.typesetting.Faces;
import gongkai.typesetting.Press;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the press with the faces that the organ has. */
@Configuration(proxyBeanMethods = false)
class PrintingPress {

    @Bean
    Press press(LetterSettings settings) {
        var faces = settings.fonts() == null ? Faces.shipped() : Faces.in(settings.fonts());
        var log = LoggerFactory.getLogger(PrintingPress.class);
        faces.remarks().forEach(log::info);
        return new Press(faces);
    }
}
