namespace Beffroi.Assets.InformationSystems;

/// <summary>What a service is to those that run on it.</summary>
public enum ServiceRole
{
    Application,
    Database,
    Server,
    Storage,
    Link,
}
