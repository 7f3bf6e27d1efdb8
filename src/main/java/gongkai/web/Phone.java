package gongkai.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A telephone or fax number as it is written in China; empty is allowed. */
@Pattern(regexp = "|[0-9 ()+—-]{5,30}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Phone {

    String message() default "电话格式不对，例如 0811-7220456";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
