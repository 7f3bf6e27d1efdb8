package gongkai.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Keeps sessions in the database, so that a restart of the program signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "web.session", maxInactiveIntervalInSeconds = 900)
class SessionConfiguration {}
