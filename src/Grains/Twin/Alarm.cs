namespace Beffroi.Twin;

/// <summary>A condition that calls for somebody, judged at every change of the asset and when its delay is over.</summary>
/// <param name="Code">Kebab case, unique within the kind: <c>lamp-out</c>.</param>
/// <param name="OnDelay">How long it must hold before it is an alarm.</param>
/// <param name="Holds">Whether it holds; null when what is known does not tell, and then nothing changes.</param>
public sealed record Alarm(string Code, Priority Priority, TimeSpan OnDelay, Func<Sight, bool?> Holds);
