@NullMarked
package io.gongping.scoring.deadletter.rest;

import org.jspecify.annotations.NullMarked;
