import type { Atlas } from './atlas';

/** Where the map's own projection puts the world's origin of marks, and how large a world unit is. */
export interface View {
  originX: number;
  originY: number;
  scale: number;
  width: number;
  height: number;
  ratio: number;
  /** Marks sit on whole pixels at rest; while the map moves they would shiver. */
  still: boolean;
}

const vertex = `#version 300 es
precision highp float;
precision highp int;
layout(location = 0) in vec2 place;
layout(location = 1) in uvec2 state;
uniform vec2 u_origin, u_size, u_grid, u_shift;
uniform float u_scale, u_cell, u_still;
out vec2 v_texel;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec2 centre = u_origin + place * u_scale;
  centre = mix(centre, floor(centre + .5), u_still) + u_shift;
  vec2 offset = (corner - .5) * u_cell;
  if (state.y != 65535u) {
    float angle = radians(float(state.y) - 90.);
    offset = mat2(cos(angle), sin(angle), -sin(angle), cos(angle)) * offset;
  }
  vec2 clip = (centre + offset) / u_size * 2. - 1.;
  gl_Position = state.x == 65535u ? vec4(2., 2., 2., 1.) : vec4(clip.x, -clip.y, 0., 1.);
  vec2 cell = vec2(state.x % uint(u_grid.x), state.x / uint(u_grid.x));
  v_texel = (cell + corner) / u_grid;
}`;

const fragment = `#version 300 es
precision mediump float;
uniform sampler2D u_atlas;
uniform float u_opacity;
in vec2 v_texel;
out vec4 colour;
void main() {
  colour = texture(u_atlas, v_texel) * u_opacity;
}`;

const uniforms = ['u_origin', 'u_size', 'u_grid', 'u_shift', 'u_scale', 'u_cell', 'u_still', 'u_atlas', 'u_opacity'] as const;

type UniformPlaces = Record<(typeof uniforms)[number], WebGLUniformLocation | null>;

/** A sprite index that draws nothing. */
export const hiddenSprite = 0xffff;

/** A set of sprites drawn together: a place and four bytes of state each. */
export class Flock {
  readonly #gl: WebGL2RenderingContext;
  readonly array: WebGLVertexArrayObject;
  readonly #places: WebGLBuffer;
  readonly #states: WebGLBuffer;
  count = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.array = gl.createVertexArray();
    this.#places = gl.createBuffer();
    this.#states = gl.createBuffer();
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#places);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 8, 0);
    gl.vertexAttribDivisor(0, 1);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#states);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribIPointer(1, 2, gl.UNSIGNED_SHORT, 4, 0);
    gl.vertexAttribDivisor(1, 1);
    gl.bindVertexArray(null);
  }

  settle(places: Float32Array, states: Uint16Array): void {
    const gl = this.#gl;
    this.count = states.length / 2;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#places);
    gl.bufferData(gl.ARRAY_BUFFER, places, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#states);
    gl.bufferData(gl.ARRAY_BUFFER, states, gl.DYNAMIC_DRAW);
  }

  restate(states: Uint16Array): void {
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, this.#states);
    this.#gl.bufferSubData(this.#gl.ARRAY_BUFFER, 0, states);
  }
}

/** Draws flocks of sprites from an atlas, over the map, in its own context. */
export class Painter {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #at: UniformPlaces;
  readonly #texture: WebGLTexture;
  #atlas: Atlas | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = link(gl);
    this.#at = Object.fromEntries(uniforms.map((name) => [name, gl.getUniformLocation(this.#program, name)])) as UniformPlaces;
    this.#texture = gl.createTexture();
  }

  load(atlas: Atlas): void {
    if (atlas === this.#atlas) return;
    this.#atlas = atlas;
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
  }

  begin(view: View): void {
    const gl = this.#gl;
    const atlas = this.#atlas!;
    gl.useProgram(this.#program);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.uniform1i(this.#at.u_atlas, 0);
    gl.uniform2f(this.#at.u_origin, view.originX * view.ratio, view.originY * view.ratio);
    gl.uniform2f(this.#at.u_size, view.width * view.ratio, view.height * view.ratio);
    gl.uniform2f(this.#at.u_grid, atlas.columns, atlas.lines);
    gl.uniform1f(this.#at.u_scale, view.scale * view.ratio);
    gl.uniform1f(this.#at.u_cell, atlas.cell);
    gl.uniform1f(this.#at.u_still, view.still ? 1 : 0);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  /** Draws a flock; the shift is in device pixels. */
  draw(flock: Flock, opacity: number, shiftX = 0, shiftY = 0): void {
    if (flock.count === 0) return;
    const gl = this.#gl;
    gl.uniform1f(this.#at.u_opacity, opacity);
    gl.uniform2f(this.#at.u_shift, shiftX, shiftY);
    gl.bindVertexArray(flock.array);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, flock.count);
    gl.bindVertexArray(null);
  }
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(`marks: ${gl.getProgramInfoLog(program)}`);
  return program;
}
