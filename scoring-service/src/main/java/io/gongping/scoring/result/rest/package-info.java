@NullMarked
package io.gongping.scoring.result.rest;

import org.jspecify.annotations.NullMarked;
