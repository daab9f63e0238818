package milliwatt.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an array parameter of a contract method that the student's code fills. The caller's
 * contents travel to the device, and what the call left in the array travels back. An array
 * parameter without this annotation travels to the device only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Out {}
