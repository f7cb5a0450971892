namespace Beffroi.Control;

/// <summary>Why nothing may be commanded now, whoever asks; the slot <see cref="ControlSlot.Safety"/> excepted.</summary>
[GenerateSerializer, Immutable, Alias("Inhibition")]
public sealed record Inhibition([property: Id(0)] string Code, [property: Id(1)] string Sentence, [property: Id(2)] string Advice);
