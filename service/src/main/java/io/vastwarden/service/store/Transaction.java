package io.vastwarden.service.store;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what runs as one transaction, for those who watch it. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Transaction {

    /** What it does. */
    enum Kind {
        READ,
        WRITE
    }

    /** What it does. */
    @Nonbinding
    Kind value() default Kind.READ;
}
