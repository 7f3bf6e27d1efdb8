package gongkai.organisation.store;

import gongkai.organisation.domain.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads the two columns that every dated row has. */
final class Terms {

    private Terms() {}

    static Term of(ResultSet row) throws SQLException {
        return new Term(row.getObject("starts_on", LocalDate.class), row.getObject("last_on", LocalDate.class));
    }
}
