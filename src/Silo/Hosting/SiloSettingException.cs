namespace Beffroi.Hosting;

/// <summary>A setting with which the silo cannot start; the message is the sentence to show.</summary>
public sealed class SiloSettingException(string message) : Exception(message);
