package gongkai.disclosures;

import java.time.LocalDate;

/** An annual report as it is public: its title and its canonical text. */
public record AnnualReportText(long item, String title, String body, LocalDate publishedOn) {}
