namespace Beffroi.Devices;

/// <summary>Why a codec gave nothing, in its own words where it had any.</summary>
/// <param name="Code">One of <see cref="CodecCode"/>.</param>
/// <param name="Line">In the codec's text, 1 the first; 0 when it is not known.</param>
[GenerateSerializer, Immutable, Alias("CodecFault")]
public sealed record CodecFault([property: Id(0)] string Code, [property: Id(1)] string Sentence, [property: Id(2)] int Line = 0, [property: Id(3)] int Column = 0);
