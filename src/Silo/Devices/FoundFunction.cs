using Jint.Native.Function;

namespace Beffroi.Devices;

/// <summary>A function of a codec, and the name it was found under: older ones are called in another way.</summary>
internal sealed record FoundFunction(string Name, Function Function);
