/* What the sketch calls: the line to the host opens, then the host is served for ever. */
#ifndef MW_SKETCH_H
#define MW_SKETCH_H

#ifdef __cplusplus
extern "C" {
#endif

void mw_sketch_begin(void);
void mw_sketch_serve(void);

#ifdef __cplusplus
}
#endif

#endif
