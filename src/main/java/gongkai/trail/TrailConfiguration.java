package gongkai.trail;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the hourly witness run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TrailConfiguration {}
