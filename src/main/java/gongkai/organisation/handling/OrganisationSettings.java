package gongkai.organisation.handling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a bureau decides about its organisation.
 *
 * @param filingWorkingDays within how many working days a change of staff is filed with the superior organ
 */
@Validated
@ConfigurationProperties("gongkai.organisation")
public record OrganisationSettings(
        @DefaultValue("1") @Min(1) @Max(30) int filingWorkingDays) {}
