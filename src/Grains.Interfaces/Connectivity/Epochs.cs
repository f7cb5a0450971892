using System.IO.Hashing;
using System.Text;

namespace Beffroi.Connectivity;

/// <summary>Turns what a source calls its session (a boot id, a LoRaWAN address, a key) into an epoch.</summary>
public static class Epochs
{
    /// <summary>XxHash3 of the UTF-8 text: frozen, because repeats are recognised by it.</summary>
    public static long Of(string session) => session.Length == 0 ? 0 : (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(session));
}
