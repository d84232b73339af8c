@NullMarked
package io.gongping.scoring.history.rest;

import org.jspecify.annotations.NullMarked;
