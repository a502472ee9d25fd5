#include "klaster-map-theme.h"

static const KlasterMapTheme themes[] = {
  [KLASTER_MAP_LIGHT] = { .sea = 0xdceaf2,
                          .land = 0xfcfbf7,
                          .neighbour = 0xebe8e0,
                          .outer = 0x7d766c,
                          .kabupaten = 0x8c857b,
                          .kecamatan = 0xc4beb3,
                          .village = 0xddd8cf,
                          .river = 0xa9cbe0,
                          .text = 0x2b3236,
                          .quiet_text = 0x6a6459,
                          .halo = 0xffffff,
                          .kpp = 0x0072b2,
                          .pendampingan = 0x9c4f00,
                          .other_kawasan = 0x6b6b6b,
                          .accent = 0x0f766e,
                          .no_data = 0xb9b2a6,
                          .card = 0xffffff },
  [KLASTER_MAP_DARK] = { .sea = 0x161b1e,
                         .land = 0x2b3134,
                         .neighbour = 0x202629,
                         .outer = 0x97a0a4,
                         .kabupaten = 0x7f898d,
                         .kecamatan = 0x4b5458,
                         .village = 0x3b4347,
                         .river = 0x2c4a5c,
                         .text = 0xf0f3f4,
                         .quiet_text = 0xa5b0b5,
                         .halo = 0x14181a,
                         .kpp = 0x56b4e9,
                         .pendampingan = 0xe69f00,
                         .other_kawasan = 0xa8b0b4,
                         .accent = 0x5eead4,
                         .no_data = 0x5c666b,
                         .card = 0x1d2326 },
  [KLASTER_MAP_PRINT] = { .sea = 0xe8f1f6,
                          .land = 0xffffff,
                          .neighbour = 0xf1efea,
                          .outer = 0x5f594f,
                          .kabupaten = 0x7d766c,
                          .kecamatan = 0xc9c3b8,
                          .village = 0xe0dbd2,
                          .river = 0x9fc3da,
                          .text = 0x1b2124,
                          .quiet_text = 0x5f594f,
                          .halo = 0xffffff,
                          .kpp = 0x0072b2,
                          .pendampingan = 0x9c4f00,
                          .other_kawasan = 0x6b6b6b,
                          .accent = 0x0f766e,
                          .no_data = 0xb0a99d,
                          .card = 0xffffff },
};

const KlasterMapTheme *
klaster_map_theme_get (KlasterMapMode mode)
{
  g_return_val_if_fail (mode < G_N_ELEMENTS (themes), &themes[0]);
  return &themes[mode];
}

void
klaster_map_set_color (cairo_t *cr, guint32 color, double alpha)
{
  cairo_set_source_rgba (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                         (color & 0xff) / 255.0, alpha);
}
